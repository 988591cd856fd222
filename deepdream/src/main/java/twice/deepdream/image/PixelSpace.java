package twice.deepdream.image;

import java.util.ArrayList;
import java.util.List;
import twice.cnn.Shape;
import twice.cnn.Tensor;
import twice.cnn.models.Preprocessing;
import twice.convolution.Image;
import twice.convolution.Plane;

/** From pixels 0…255 to the space in which a network was trained, (pixel/255 − mean) / deviation, and back. */
public final class PixelSpace {

    /** The most that a pixel can hold. */
    public static final double WHITE = 255;

    private PixelSpace() {}

    /** A pixel of that channel as the network sees it. */
    static float value(double pixel, Preprocessing preprocessing, int channel) {
        return (float) ((pixel / WHITE - preprocessing.mean().get(channel))
                / preprocessing.deviation().get(channel));
    }

    /** An image as the network sees it, {@code [channels×rows×columns]}; gray for one channel, and grays thrice for three. */
    public static Tensor tensor(Image image, Preprocessing preprocessing) {
        int channels = preprocessing.mean().size();
        List<Plane> planes = channels == 1 ? image.toGray().planes() : image.planes();
        int area = image.rows() * image.columns();
        Tensor tensor = Tensor.zeros(Shape.of(channels, image.rows(), image.columns()));
        for (int c = 0; c < channels; c++) {
            float[] plane = planes.get(planes.size() == 1 ? 0 : c).values();
            for (int i = 0; i < area; i++) {
                tensor.values()[c * area + i] = value(plane[i], preprocessing, c);
            }
        }
        return tensor;
    }

    /** Back to an image. */
    public static Image image(Tensor x, Preprocessing preprocessing) {
        int rows = x.shape().dim(1);
        int columns = x.shape().dim(2);
        int area = rows * columns;
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < x.shape().dim(0); c++) {
            double mean = preprocessing.mean().get(c);
            double deviation = preprocessing.deviation().get(c);
            float[] plane = new float[area];
            for (int i = 0; i < area; i++) {
                plane[i] = (float) ((x.values()[c * area + i] * deviation + mean) * WHITE);
            }
            planes.add(new Plane(rows, columns, plane));
        }
        return new Image(planes);
    }
}
