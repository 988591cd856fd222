package twice.cnn;

import twice.cnn.layers.Activation;
import twice.cnn.layers.Add;
import twice.cnn.layers.BatchNorm;
import twice.cnn.layers.Concatenate;
import twice.cnn.layers.Convolution;
import twice.cnn.layers.MaxPool;
import twice.cnn.layers.Window;

/** The blocks of the references as networks, with torchvision's names. */
final class Blocks {

    private Blocks() {}

    static Network of(Reference reference) {
        Shape image = ReferenceSite.ofOne(reference.tensor("input").shape());
        Network.Builder builder = Network.builder(reference.name(), image);
        switch (reference.layer()) {
            case "resnet BasicBlock" -> basic(builder, reference);
            case "resnet Bottleneck" -> bottleneck(builder, reference);
            case "googlenet Inception" -> inception(builder, reference);
            case "squeezenet Fire" -> fire(builder, reference);
            default -> throw new IllegalArgumentException(reference.layer());
        }
        return builder.build();
    }

    private static void basic(Network.Builder builder, Reference reference) {
        int in = reference.whole("inplanes");
        int planes = reference.whole("planes");
        Convolution first = Convolution.of(in, planes, 3).withPadding(1).withStride(reference.whole("stride"));
        normalized(builder, "conv1", "bn1", first, Network.IMAGE);
        builder.add("relu1", Activation.relu());
        normalized(builder, "conv2", "bn2", Convolution.of(planes, planes, 3).withPadding(1), "relu1");
        join(builder, reference, planes);
    }

    private static void bottleneck(Network.Builder builder, Reference reference) {
        int in = reference.whole("inplanes");
        int planes = reference.whole("planes");
        normalized(builder, "conv1", "bn1", Convolution.of(in, planes, 1), Network.IMAGE);
        builder.add("relu1", Activation.relu());
        Convolution middle = Convolution.of(planes, planes, 3).withPadding(1).withStride(reference.whole("stride"));
        normalized(builder, "conv2", "bn2", middle, "relu1");
        builder.add("relu2", Activation.relu());
        normalized(builder, "conv3", "bn3", Convolution.of(planes, 4 * planes, 1), "relu2");
        join(builder, reference, 4 * planes);
    }

    /** The shortcut, as it is or through a convolution, and the sum. */
    private static void join(Network.Builder builder, Reference reference, int planes) {
        String residual = builder.last();
        String shortcut = Network.IMAGE;
        if (reference.flag("downsample")) {
            int in = reference.whole("inplanes");
            Convolution down = Convolution.of(in, planes, 1).withStride(reference.whole("stride"));
            normalized(builder, "downsample.0", "downsample.1", down, Network.IMAGE);
            shortcut = "downsample.1";
        }
        builder.add("add", new Add(), residual, shortcut).add("relu", Activation.relu());
    }

    private static void normalized(
            Network.Builder builder, String conv, String norm, Convolution convolution, String from) {
        builder.add(conv, convolution.withoutBias(), from);
        builder.add(norm, BatchNorm.of(convolution.outputs()));
    }

    private static void inception(Network.Builder builder, Reference reference) {
        int in = reference.whole("in");
        int threeReduced = reference.whole("ch3x3red");
        int fiveReduced = reference.whole("ch5x5red");
        unit(builder, "branch1", Convolution.of(in, reference.whole("ch1x1"), 1), Network.IMAGE);
        unit(builder, "branch2.0", Convolution.of(in, threeReduced, 1), Network.IMAGE);
        unit(
                builder,
                "branch2.1",
                Convolution.of(threeReduced, reference.whole("ch3x3"), 3).withPadding(1),
                "branch2.0.relu");
        unit(builder, "branch3.0", Convolution.of(in, fiveReduced, 1), Network.IMAGE);
        unit(
                builder,
                "branch3.1",
                Convolution.of(fiveReduced, reference.whole("ch5x5"), 3).withPadding(1),
                "branch3.0.relu");
        MaxPool pool = new MaxPool(Window.of(3).withStride(1).withPadding(1).withCeil());
        builder.add("branch4.0", pool, Network.IMAGE);
        unit(builder, "branch4.1", Convolution.of(in, reference.whole("pool_proj"), 1), "branch4.0");
        builder.add("cat", new Concatenate(), "branch1.relu", "branch2.1.relu", "branch3.1.relu", "branch4.1.relu");
    }

    /** Convolution, batch normalization with Inception's eps, ReLU. */
    private static void unit(Network.Builder builder, String name, Convolution convolution, String from) {
        builder.add(name + ".conv", convolution.withoutBias(), from);
        builder.add(name + ".bn", BatchNorm.of(convolution.outputs()).withEps(1e-3));
        builder.add(name + ".relu", Activation.relu());
    }

    private static void fire(Network.Builder builder, Reference reference) {
        int squeeze = reference.whole("squeeze");
        builder.add("squeeze", Convolution.of(reference.whole("inplanes"), squeeze, 1));
        builder.add("squeeze_activation", Activation.relu());
        builder.add("expand1x1", Convolution.of(squeeze, reference.whole("expand1x1"), 1), "squeeze_activation");
        builder.add("expand1x1_activation", Activation.relu());
        Convolution three =
                Convolution.of(squeeze, reference.whole("expand3x3"), 3).withPadding(1);
        builder.add("expand3x3", three, "squeeze_activation");
        builder.add("expand3x3_activation", Activation.relu());
        builder.add("cat", new Concatenate(), "expand1x1_activation", "expand3x3_activation");
    }
}
