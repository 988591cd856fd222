package twice.deepdream.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import twice.convolution.Image;
import twice.convolution.Plane;

/** What can be done to the tones of a dream when it is over. */
public final class Tones {

    private static final double PERCENT = 100;

    private Tones() {}

    /**
     * The original with the dream's brightness: to each channel of it is added by how much the dream's luma (Rec. 601) is larger, so
     * that differences of colours stay.
     */
    public static Image keepColour(Image dream, Image original) {
        float[] luma = dream.toGray().planes().get(0).values();
        float[] before = original.toGray().planes().get(0).values();
        return new Image(original.planes().stream()
                .map(plane -> {
                    float[] to = new float[luma.length];
                    for (int i = 0; i < to.length; i++) {
                        to[i] = plane.values()[i] + luma[i] - before[i];
                    }
                    return new Plane(plane.rows(), plane.columns(), to);
                })
                .toList());
    }

    /**
     * Stretches all channels alike, so that as many percent of the values lie between black and white, and half of the rest beyond
     * either. An image of one tone stays as it is.
     *
     * @param percent more than 0, at most 100
     */
    public static Image stretch(Image image, double percent) {
        float[] sorted = new float[image.planes().size() * image.rows() * image.columns()];
        int at = 0;
        for (Plane plane : image.planes()) {
            System.arraycopy(plane.values(), 0, sorted, at, plane.values().length);
            at += plane.values().length;
        }
        Arrays.sort(sorted);
        int beyond = (int) ((sorted.length - 1) * (PERCENT - percent) / PERCENT / 2);
        float low = sorted[beyond];
        float high = sorted[sorted.length - 1 - beyond];
        if (!(high > low)) {
            return image;
        }
        double scale = PixelSpace.WHITE / (high - low);
        List<Plane> planes = IntStream.range(0, image.planes().size())
                .mapToObj(p -> {
                    float[] to = image.planes().get(p).values().clone();
                    for (int i = 0; i < to.length; i++) {
                        to[i] = (float) ((to[i] - low) * scale);
                    }
                    return new Plane(image.rows(), image.columns(), to);
                })
                .toList();
        return new Image(planes);
    }
}
