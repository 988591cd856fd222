package twice.convolution;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ui.Drawable;
import org.w3c.dom.DOMImplementation;
import twice.convolution.io.WholeFile;

/** Writes a chart, or a sheet of them, as PNG or SVG, by the file's ending, whole or not at all. */
public final class ChartFile {

    /** Pixels of a PNG for each unit of width and height, so that text is sharp on today's screens. */
    private static final int SCALE = 2;

    private ChartFile() {}

    /**
     * Writes the chart.
     *
     * @param width in units of an SVG or of two pixels of a PNG, as {@code height}
     * @throws ConvolutionException for another ending, or a place where no file can be
     * @throws UncheckedIOException if writing fails
     */
    public static void write(Drawable chart, int width, int height, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            whole(file, out -> {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
                    if (!ImageIO.write(image(chart, width, height), "png", stream)) {
                        throw new IOException("no PNG writer in this JDK");
                    }
                }
                png.writeTo(out); // apart from encoding, so that a failure says why
            });
        } else if (name.endsWith(".svg")) {
            whole(file, out -> svg(chart, width, height, out));
        } else {
            throw new ConvolutionException(file + ": expected a chart file ending in .png or .svg");
        }
    }

    /** The chart as pixels, twice as many as width and height. */
    static BufferedImage image(Drawable chart, int width, int height) {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return image;
    }

    private static void svg(Drawable chart, int width, int height, OutputStream out) throws IOException {
        SvgImages.enable();
        SVGGraphics2D graphics = new SVGGraphics2D(dom().createDocument("http://www.w3.org/2000/svg", "svg", null));
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(writer, true);
        writer.flush();
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has an XML parser", e);
        }
    }

    /** Writes what fills a file, whole or not at all. */
    static void whole(Path file, WholeFile.Content content) {
        if (Files.isDirectory(file)) {
            throw new ConvolutionException(file + ": expected a file to write, found a directory");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            throw new ConvolutionException(file + ": there is no directory " + parent);
        }
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be written: " + e.getMessage(), e);
        }
    }
}
