package twice.cnn.chapter;

import java.util.List;
import twice.cnn.Shape;
import twice.cnn.data.Dataset;

/**
 * Square images, each turned by none, one, two and three quarters; the class is how far, and no longer what is on them.
 *
 * @param upright the images
 */
record QuarterTurns(Dataset upright) implements Dataset {

    private static final int QUARTERS = 4;

    @Override
    public int size() {
        return QUARTERS * upright.size();
    }

    @Override
    public Shape shape() {
        return upright.shape();
    }

    @Override
    public List<String> classes() {
        return List.of("0°", "90°", "180°", "270°");
    }

    @Override
    public void fill(int index, float[] to, int offset) {
        int side = shape().dim(1);
        float[] image = new float[(int) shape().size()];
        upright.fill(index / QUARTERS, image, 0);
        for (int i = 0; i < image.length; i++) {
            int plane = i / (side * side) * side * side;
            int row = (i - plane) / side;
            int column = i % side;
            for (int turn = 0; turn < label(index); turn++) {
                int before = row;
                row = side - 1 - column;
                column = before;
            }
            to[offset + plane + row * side + column] = image[i];
        }
    }

    @Override
    public int label(int index) {
        return index % QUARTERS;
    }
}
