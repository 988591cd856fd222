package twice.cnn.models;

import java.util.List;
import java.util.stream.Collectors;
import twice.cnn.CnnException;

/** All networks that are known by name, a line each. */
public final class Models {

    /** In the order of their years. */
    public static final List<Model> ALL = List.of(
            new Model(
                    "lenet5",
                    "handwritten digits, 28×28 (LeCun and others 1998)",
                    10,
                    Preprocessing.MNIST,
                    LeNet5::network),
            new Model("alexnet", "one tower (Krizhevsky 2014)", 1000, Preprocessing.IMAGENET, AlexNet::network),
            new Model(
                    "vgg16",
                    "nothing but 3×3 (Simonyan, Zisserman 2015)",
                    1000,
                    Preprocessing.IMAGENET,
                    Vgg16::network),
            new Model(
                    "googlenet",
                    "inception modules, batch-normalized (Szegedy and others 2015)",
                    1000,
                    Preprocessing.IMAGENET,
                    Preprocessing.IMAGENET.withHalves(),
                    GoogLeNet::torchvision),
            new Model(
                    "bvlc_googlenet",
                    "inception modules as Caffe has them",
                    1000,
                    Preprocessing.CAFFE,
                    GoogLeNet::caffe),
            new Model(
                    "inception_v3",
                    "factored inception modules (Szegedy and others 2016)",
                    1000,
                    Preprocessing.INCEPTION,
                    Preprocessing.INCEPTION.withHalves(),
                    InceptionV3::network),
            new Model(
                    "resnet18",
                    "8 residual blocks (He and others 2016)",
                    1000,
                    Preprocessing.IMAGENET,
                    ResNet::resnet18),
            new Model(
                    "resnet34",
                    "16 residual blocks (He and others 2016)",
                    1000,
                    Preprocessing.IMAGENET,
                    ResNet::resnet34),
            new Model(
                    "resnet50",
                    "16 bottleneck blocks (He and others 2016)",
                    1000,
                    Preprocessing.IMAGENET,
                    ResNet::resnet50),
            new Model(
                    "resnet20",
                    "residual blocks for 32×32 (He and others 2016)",
                    10,
                    Preprocessing.CIFAR,
                    CifarResNet::resnet20),
            new Model(
                    "resnet9",
                    "shallow and residual, for 32×32 (after Page 2018)",
                    10,
                    Preprocessing.CIFAR,
                    ResNet9::network),
            new Model(
                    "squeezenet1_1",
                    "fire modules (Iandola and others 2016)",
                    1000,
                    Preprocessing.IMAGENET,
                    SqueezeNet::network));

    private Models() {}

    /**
     * The network of that name.
     *
     * @throws CnnException if there is none
     */
    public static Model named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CnnException("no model '" + name + "', expected one of "
                        + ALL.stream().map(Model::name).collect(Collectors.joining(", "))));
    }
}
