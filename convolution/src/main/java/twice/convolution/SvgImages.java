package twice.convolution;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.ext.awt.image.spi.ImageWriter;
import org.apache.batik.ext.awt.image.spi.ImageWriterParams;
import org.apache.batik.ext.awt.image.spi.ImageWriterRegistry;

/** Lets Batik put images into an SVG as PNG by the JDK's own writer; Batik's is in another library, with all it needs. */
final class SvgImages implements ImageWriter {

    static {
        ImageWriterRegistry.getInstance().register(new SvgImages());
    }

    private SvgImages() {}

    /** Makes the writer known, once. */
    static void enable() {
        // Done when this class was loaded.
    }

    @Override
    public void writeImage(RenderedImage image, OutputStream out) throws IOException {
        writeImage(image, out, null);
    }

    @Override
    public void writeImage(RenderedImage image, OutputStream out, ImageWriterParams params) throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no PNG writer in this JDK");
            }
        }
    }

    @Override
    public String getMIMEType() {
        return "image/png";
    }
}
