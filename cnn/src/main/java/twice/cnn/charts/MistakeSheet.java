package twice.cnn.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;
import twice.cnn.train.Evaluation;
import twice.convolution.charts.ChartStyle;

/**
 * The worst mistakes as pictures: under each its class, the answer, and the probability that the network gave the class.
 *
 * @param evaluation whose mistakes
 * @param data the images
 * @param shown how many
 */
public record MistakeSheet(Evaluation evaluation, Dataset data, int shown) implements Drawable {

    private static final int COLUMNS = 8;
    private static final int MOST = 40;
    private static final int CELL = 110;
    private static final int PICTURE = 84;
    private static final int CAPTION = 34;
    private static final int HEAD = 52;

    /** At most forty of them. */
    public static MistakeSheet of(Evaluation evaluation, Dataset data) {
        return new MistakeSheet(
                evaluation, data, Math.min(MOST, evaluation.mistakes().size()));
    }

    /** For which it is made. */
    public int width() {
        return COLUMNS * CELL + 20;
    }

    /** For which it is made. */
    public int height() {
        return HEAD + Math.max(1, (shown + COLUMNS - 1) / COLUMNS) * (PICTURE + CAPTION + 12) + 8;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setPaint(Color.WHITE);
        graphics.fill(area);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.setPaint(ChartStyle.TEXT);
        graphics.setFont(ChartStyle.TITLE);
        int all = evaluation.mistakes().size();
        graphics.drawString(
                shown < all
                        ? "The worst " + shown + " of " + all + " mistakes"
                        : "All " + all + " mistakes, the worst first",
                14,
                24);
        graphics.setFont(ChartStyle.SMALL);
        graphics.drawString("below each picture: its class, the answer, the probability given to its class", 14, 42);
        List<Evaluation.Mistake> worst = evaluation.mistakes().subList(0, shown);
        for (int m = 0; m < worst.size(); m++) {
            int x = 14 + m % COLUMNS * CELL;
            int y = HEAD + m / COLUMNS * (PICTURE + CAPTION + 12);
            draw(graphics, worst.get(m), x, y);
        }
    }

    private void draw(Graphics2D graphics, Evaluation.Mistake mistake, int x, int y) {
        graphics.drawImage(picture(mistake.index()), x, y, PICTURE, PICTURE, null);
        graphics.setPaint(ChartStyle.TEXT);
        graphics.setFont(ChartStyle.SMALL);
        String own = data.classes().get(mistake.label());
        String answer = data.classes().get(mistake.answer());
        String probability = String.format(Locale.ROOT, "%.2g", mistake.probability());
        if (own.length() + answer.length() > 8) {
            graphics.drawString(own + ", " + probability, x, y + PICTURE + 13);
            graphics.drawString("answer " + answer, x, y + PICTURE + 27);
        } else {
            graphics.drawString(own + ", answer " + answer, x, y + PICTURE + 13);
            graphics.drawString(probability, x, y + PICTURE + 27);
        }
    }

    private BufferedImage picture(int index) {
        Shape shape = data.shape();
        int height = shape.dim(1);
        int width = shape.dim(2);
        float[] pixels = new float[(int) shape.size()];
        data.fill(index, pixels, 0);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < height * width; i++) {
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                int channel = shape.dim(0) == 3 ? c : 0;
                rgb = (rgb << 8) | Math.round(255 * Math.max(0, Math.min(1, pixels[channel * height * width + i])));
            }
            picture.setRGB(i % width, i / width, rgb);
        }
        return picture;
    }
}
