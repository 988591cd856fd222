package twice.convolution.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;

/** Moving pictures: GIF, over and over. */
public final class GifFile {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private GifFile() {}

    /**
     * Writes frames one after the other, so that only one is in memory.
     *
     * @param frames how many, 1 or more
     * @param frame the frame of that number, from 0, with a palette of a power of 2 colours; where it is transparent, the
     *     one before shows
     * @param hundredths how long each is shown
     * @param lastHundredths how long the last is
     */
    public static void write(
            int frames, IntFunction<BufferedImage> frame, int hundredths, int lastHundredths, OutputStream out)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersBySuffix("gif").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int f = 0; f < frames; f++) {
                BufferedImage image = frame.apply(f);
                // Not createFromRenderedImage: of an image with a palette it gives a specifier with the JDK's own.
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
                int shown = f == frames - 1 ? lastHundredths : hundredths;
                describe(metadata, shown);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** Shows a frame for a while, and after the last begins anew (the extension that Netscape once made up). */
    private static void describe(IIOMetadata metadata, int hundredths) throws IOException {
        Node root = metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(FORMAT, root);
    }

    private static IIOMetadataNode child(Node root, String name) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (IIOMetadataNode) node;
            }
        }
        IIOMetadataNode created = new IIOMetadataNode(name);
        root.appendChild(created);
        return created;
    }
}
