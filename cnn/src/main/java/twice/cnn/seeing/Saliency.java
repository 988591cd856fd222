package twice.cnn.seeing;

import java.util.SplittableRandom;
import twice.cnn.Network;
import twice.cnn.Shape;
import twice.cnn.layers.Activation;

/**
 * Which pixels the score of a class hangs on: the gradient of the score by the image, and of each pixel the channel in which
 * it is largest, without sign.
 *
 * @param guided whether ReLUs let back only what raises the score (guided backpropagation): a sharper picture, but of the
 *     image's edges more than of the class; it hardly changes when the last layers' weights are drawn anew
 * @param samples how many noisy copies of the image to average the gradient over (SmoothGrad); 1 for the image itself
 * @param noise their deviation, as a part of the range of the image's numbers
 * @param seed of the noise
 * @see <a href="https://arxiv.org/abs/1312.6034">Simonyan, Vedaldi, Zisserman: Deep inside convolutional networks
 *     (2014)</a>
 * @see <a href="https://arxiv.org/abs/1412.6806">Springenberg, Dosovitskiy, Brox, Riedmiller: Striving for simplicity
 *     (2015)</a>
 * @see <a href="https://arxiv.org/abs/1706.03825">Smilkov, Thorat, Kim, Viégas, Wattenberg: SmoothGrad (2017)</a>
 * @see <a href="https://arxiv.org/abs/1810.03292">Adebayo and others: Sanity checks for saliency maps (2018)</a>
 */
public record Saliency(boolean guided, int samples, double noise, long seed) {

    /** The gradient as it is. */
    public static final Saliency PLAIN = new Saliency(false, 1, 0, 0);

    /** The map of a class for the image that lies in the network's input, and stays there. */
    public HeatMap of(ClassGradient network, int chosen) {
        float[] image = network.image().clone();
        double deviation = noise * range(image);
        SplittableRandom random = new SplittableRandom(seed);
        double[] sum = new double[image.length];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < image.length; i++) {
                network.image()[i] = samples == 1 ? image[i] : (float) (image[i] + deviation * gaussian(random));
            }
            network.forward();
            network.backward(chosen, node -> guide(network, node));
            float[] gradient = network.gradient(Network.IMAGE);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
        }
        System.arraycopy(image, 0, network.image(), 0, image.length);
        return largest(sum, network.network().input());
    }

    /** What comes to a ReLU from behind loses what is negative; the ReLU itself then does the rest. */
    private void guide(ClassGradient network, String node) {
        if (guided
                && network.network().node(node).layer() instanceof Activation activation
                && activation.function() == Activation.Function.RELU) {
            float[] gradient = network.gradient(node);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = Math.max(0, gradient[i]);
            }
        }
    }

    private HeatMap largest(double[] sum, Shape input) {
        int area = input.dim(1) * input.dim(2);
        float[] values = new float[area];
        for (int i = 0; i < sum.length; i++) {
            values[i % area] = Math.max(values[i % area], (float) Math.abs(sum[i] / samples));
        }
        return new HeatMap(input.dim(1), input.dim(2), values);
    }

    private static double range(float[] image) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : image) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
