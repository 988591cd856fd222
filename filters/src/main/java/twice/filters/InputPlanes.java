package twice.filters;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import twice.convolution.Image;
import twice.convolution.Plane;
import twice.convolution.io.Input;
import twice.convolution.io.SizeListener;

/** The planes of an input, each of which is given away once: nobody keeps 400 MB that were filtered already. */
final class InputPlanes {

    private final boolean isPicture;
    private final int rows;
    private final int columns;
    private final int count;
    private final Queue<Plane> planes;

    private InputPlanes(boolean isPicture, Image image) {
        this.isPicture = isPicture;
        rows = image.rows();
        columns = image.columns();
        count = image.planes().size();
        planes = new ArrayDeque<>(image.planes());
    }

    /** Reads the text or the image of that number among those that the user named. */
    static InputPlanes read(FiltersOptions options, int number) throws IOException {
        return read(options, number, SizeListener.NONE);
    }

    /**
     * Reads the one that a result of its size comes of, for which, if it is an image, there has to be a place.
     *
     * @param listener learns the size of an image before its pixels are read
     */
    static InputPlanes read(FiltersOptions options, SizeListener listener) throws IOException {
        InputPlanes input = read(options, 0, listener);
        if (input.isPicture) {
            OptionChecks.checkOutputOfImage(options);
        }
        return input;
    }

    private static InputPlanes read(FiltersOptions options, int number, SizeListener listener) throws IOException {
        Input input = Input.read(options.images.get(number), options.maxMegapixels, listener);
        Image image = input.toImage();
        return new InputPlanes(input instanceof Input.Picture, options.gray ? image.toGray() : image);
    }

    /** How many planes there were. */
    int count() {
        return count;
    }

    /** What summaries say of it. */
    String sizes() {
        return "rows=" + rows + " columns=" + columns + " planes=" + count;
    }

    /** Looks at all planes that are left. */
    void forEach(Consumer<Plane> look) {
        planes.forEach(look);
    }

    /** Gives the next plane away. */
    Plane next() {
        return planes.remove();
    }

    /** Those that are left, as an image, which are then kept as long as it is. */
    Image toImage() {
        return new Image(List.copyOf(planes));
    }
}
