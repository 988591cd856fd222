package twice.convolution.io;

/** Told how large an image is as soon as its file says so, before its pixels are decoded. */
@FunctionalInterface
public interface SizeListener {

    /** Whom it doesn't concern. */
    SizeListener NONE = (rows, columns) -> {};

    /** The size as it is stored; a photograph may yet be turned. */
    void sizeIs(int rows, int columns);
}
