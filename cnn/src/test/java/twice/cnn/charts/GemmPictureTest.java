package twice.cnn.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import twice.convolution.charts.ChartStyle;

class GemmPictureTest {

    /** The tile lies where the panel of A and the panel of B cross. */
    @Test
    void theTileLiesWherePanelsCross() {
        BufferedImage image = new BufferedImage(GemmPicture.WIDTH, GemmPicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new GemmPicture().draw(g, new Rectangle2D.Double(0, 0, GemmPicture.WIDTH, GemmPicture.HEIGHT));
        g.dispose();
        int rows = 317;
        int columns = 396;
        assertEquals(ChartStyle.color(2).getRGB(), image.getRGB(125, rows), "panel of A");
        assertEquals(ChartStyle.color(0).getRGB(), image.getRGB(columns, 115), "panel of B");
        assertEquals(ChartStyle.color(1).getRGB(), image.getRGB(columns, rows), "tile of C");
        assertEquals(0xFFFFFFFF, image.getRGB(5, 5), "paper");
    }
}
