package twice.convolution;

import java.util.List;

/**
 * A picture: one plane if it is gray, three (red, green, blue) if it is coloured, all of one size, 0…255.
 *
 * @param planes one or three planes of one size
 */
public record Image(List<Plane> planes) {

    public Image {
        planes = List.copyOf(planes);
        if (planes.size() != 1 && planes.size() != 3) {
            throw new IllegalArgumentException("expected 1 or 3 planes, found " + planes.size());
        }
        Plane first = planes.get(0);
        for (Plane plane : planes) {
            if (plane.rows() != first.rows() || plane.columns() != first.columns()) {
                throw new IllegalArgumentException("expected planes of one size");
            }
        }
    }

    public int rows() {
        return planes.get(0).rows();
    }

    public int columns() {
        return planes.get(0).columns();
    }

    public boolean isGray() {
        return planes.size() == 1;
    }

    /** This image in gray by Rec. 601 luma, 0.299 R + 0.587 G + 0.114 B; itself if it is gray already. */
    public Image toGray() {
        if (isGray()) {
            return this;
        }
        float[] red = planes.get(0).values();
        float[] green = planes.get(1).values();
        float[] blue = planes.get(2).values();
        float[] gray = new float[red.length];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (float) (0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i]);
        }
        return new Image(List.of(new Plane(rows(), columns(), gray)));
    }
}
