package twice.filters.compare;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ui.Drawable;
import twice.convolution.Plane;
import twice.convolution.charts.ChartStyle;
import twice.filters.FilterSettings;
import twice.filters.noise.Noise;

/**
 * The comparison to look at: for each noise a row of the clean picture, the noisy one, and what the best kinds of filters
 * made of it, each with the same detail enlarged.
 */
public final class ComparisonSheet implements Drawable {

    private static final int PANEL_WIDTH = 210;
    private static final int HEADING = 30;
    private static final int MARGIN = 10;

    /** Kinds of filters that are shown. */
    private static final int SHOWN = 3;

    private final List<Band> bands;
    private final int panelHeight;
    private final int columns;

    /** A row of the sheet. */
    private record Band(String heading, List<PicturePanel> panels) {}

    private ComparisonSheet(List<Band> bands, int panelHeight) {
        this.bands = bands;
        this.panelHeight = panelHeight;
        this.columns =
                bands.stream().mapToInt(band -> band.panels().size()).max().orElseThrow();
    }

    /**
     * Makes all pictures anew, as the contest did.
     *
     * @param clean the picture that the comparison is about
     * @param settings those of the contest
     * @param seed that of the contest
     */
    public static ComparisonSheet of(Comparison comparison, Plane clean, FilterSettings settings, long seed) {
        Detail detail = Detail.of(clean);
        List<Band> bands = new ArrayList<>();
        for (Noise noise : comparison.noises()) {
            Plane noisy = noise.add(clean, seed);
            List<PicturePanel> panels = new ArrayList<>();
            panels.add(new PicturePanel(clean, detail, "clean", clean.columns() + " × " + clean.rows() + " pixels"));
            panels.add(new PicturePanel(noisy, detail, noise.label(), smallPrint(comparison.unfiltered(noise))));
            comparison.bestOfEachKind(noise).stream()
                    .limit(SHOWN)
                    .forEach(score -> panels.add(new PicturePanel(
                            score.filter().apply(noisy, settings), detail, score.label(), smallPrint(score))));
            bands.add(new Band(Verdict.of(comparison, noise), panels));
        }
        return new ComparisonSheet(bands, PicturePanel.height(clean, PANEL_WIDTH));
    }

    private static String smallPrint(Score score) {
        return String.format(
                Locale.ROOT,
                "%s, SSIM %.3f",
                Verdict.decibels(score),
                score.quality().ssim());
    }

    /** The width that the sheet is made for. */
    public int width() {
        return columns * PANEL_WIDTH + 2 * MARGIN;
    }

    /** The height that the sheet is made for. */
    public int height() {
        return bands.size() * (HEADING + panelHeight) + 2 * MARGIN;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        graphics.setPaint(Color.WHITE);
        graphics.fill(area);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double top = area.getY() + MARGIN;
        for (Band band : bands) {
            graphics.setPaint(ChartStyle.TEXT);
            String heading = band.heading().substring(0, 1).toUpperCase(Locale.ROOT)
                    + band.heading().substring(1);
            graphics.setFont(fitting(graphics, heading));
            graphics.drawString(heading, (float) area.getX() + MARGIN + 6, (float) top + 18);
            for (int i = 0; i < band.panels().size(); i++) {
                double left = area.getX() + MARGIN + i * PANEL_WIDTH;
                band.panels()
                        .get(i)
                        .draw(graphics, new Rectangle2D.Double(left, top + HEADING, PANEL_WIDTH, panelHeight));
            }
            top += HEADING + panelHeight;
        }
    }

    /** The font of titles, or a smaller one in which the heading is no wider than the sheet. */
    private Font fitting(Graphics2D graphics, String heading) {
        int room = width() - 2 * MARGIN - 30;
        int wanted = graphics.getFontMetrics(ChartStyle.TITLE).stringWidth(heading);
        float size = ChartStyle.TITLE.getSize2D();
        return ChartStyle.TITLE.deriveFont(Math.min(size, size * room / wanted));
    }
}
