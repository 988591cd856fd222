package twice.convolution.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import twice.convolution.ConvolutionException;

/** What the first bytes of a file say of it, and what the ending of a name does. */
public enum ImageFormat {
    PNG(true, "\u0089PNG"),
    JPEG(true, "\u00FF\u00D8\u00FF"),
    GIF(true, "GIF8"),
    BMP(true, "BM"),
    WEBP(false, "RIFF????WEBP"),
    TIFF(false, "II*\0", "MM\0*"),
    HEIC(false, "????ftyphe", "????ftypmif1"),
    AVIF(false, "????ftypavi"),
    /** Anything else: a text, if it is what it should be. */
    OTHER(true);

    private static final int LONGEST_SIGNATURE = 12;

    private static final List<String> ENDINGS =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".avif");

    private final boolean read;

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<String> signatures;

    /** A signature's bytes, {@code ?} for any. */
    ImageFormat(boolean read, String... signatures) {
        this.read = read;
        this.signatures = List.of(signatures);
    }

    boolean isImage() {
        return this != OTHER;
    }

    /**
     * What a stream begins with; it is left at its beginning.
     *
     * @throws ConvolutionException if it is an image that can't be read here, or none though its name says so
     */
    static ImageFormat of(BufferedInputStream in, String name) throws IOException {
        in.mark(LONGEST_SIGNATURE);
        String head = new String(in.readNBytes(LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
        in.reset();
        for (ImageFormat format : values()) {
            if (format.begins(head)) {
                if (!format.read) {
                    throw new ConvolutionException(name + ": expected a PNG, JPEG, GIF or BMP image, found " + format);
                }
                return format;
            }
        }
        if (isNameOfImage(name)) {
            throw new ConvolutionException(name + ": expected a PNG, JPEG, GIF or BMP image, as its name says, found "
                    + (head.isEmpty() ? "an empty file" : "none"));
        }
        return OTHER;
    }

    private boolean begins(String head) {
        for (String signature : signatures) {
            boolean begins = head.length() >= signature.length();
            for (int i = 0; begins && i < signature.length(); i++) {
                begins = signature.charAt(i) == '?' || signature.charAt(i) == head.charAt(i);
            }
            if (begins) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file of that name holds an image rather than text. */
    public static boolean isNameOfImage(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
