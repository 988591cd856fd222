package twice.deepdream.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.GifFile;

/** Pictures of one size that become a moving one. */
public final class Frames {

    private static final int HUNDREDTHS = 12;
    private static final int LAST_HUNDREDTHS = 200;

    private final List<int[]> pixels = new ArrayList<>();
    private int width;
    private int height;

    /** The next frame, as large as the first. */
    public void add(Image image) {
        width = image.columns();
        height = image.rows();
        int[] rgb = new int[width * height];
        for (int c = 0; c < 3; c++) {
            Plane plane = image.planes().get(image.isGray() ? 0 : c);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = rgb[i] << 8 | (int) Math.max(0, Math.min(255, plane.values()[i] + 0.5));
            }
        }
        pixels.add(rgb);
    }

    /** How many there are. */
    public int count() {
        return pixels.size();
    }

    /** Writes them as a GIF that goes on and on, in colours that all share. */
    public void write(OutputStream out) throws IOException {
        Palette palette = new Palette(pixels);
        GifFile.write(
                pixels.size(),
                frame -> palette.apply(pixels.get(frame), width, height),
                HUNDREDTHS,
                LAST_HUNDREDTHS,
                out);
    }
}
