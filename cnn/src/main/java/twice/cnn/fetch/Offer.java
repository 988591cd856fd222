package twice.cnn.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be fetched.
 *
 * @param name on the command line
 * @param what it is, in a line
 * @param files where it is had; a {@code .tar.gz} is unpacked
 */
record Offer(String name, String what, List<RemoteFile> files) {

    private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";
    private static final String FASHION = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";
    private static final String CIFAR = "https://www.cs.toronto.edu/~kriz/";

    /** All offers. MNIST's comes from the copy that torchvision uses, since its first home refuses programs. */
    static final List<Offer> ALL = List.of(
            new Offer(
                    "mnist",
                    "handwritten digits, 28×28, 60,000 to train and 10,000 to test on",
                    List.of(
                            file(
                                    MNIST,
                                    "train-images-idx3-ubyte.gz",
                                    9_912_422,
                                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                            file(
                                    MNIST,
                                    "train-labels-idx1-ubyte.gz",
                                    28_881,
                                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                            file(
                                    MNIST,
                                    "t10k-images-idx3-ubyte.gz",
                                    1_648_877,
                                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                            file(
                                    MNIST,
                                    "t10k-labels-idx1-ubyte.gz",
                                    4_542,
                                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"))),
            new Offer(
                    "fashion-mnist",
                    "clothes, 28×28, 60,000 to train and 10,000 to test on",
                    List.of(
                            file(
                                    FASHION,
                                    "train-images-idx3-ubyte.gz",
                                    26_421_880,
                                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                            file(
                                    FASHION,
                                    "train-labels-idx1-ubyte.gz",
                                    29_515,
                                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                            file(
                                    FASHION,
                                    "t10k-images-idx3-ubyte.gz",
                                    4_422_102,
                                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                            file(
                                    FASHION,
                                    "t10k-labels-idx1-ubyte.gz",
                                    5_148,
                                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"))),
            new Offer(
                    "cifar10",
                    "small photographs of ten classes, 32×32, 50,000 to train and 10,000 to test on",
                    List.of(file(
                            CIFAR,
                            "cifar-10-binary.tar.gz",
                            170_052_171,
                            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"))));

    private static RemoteFile file(String folder, String name, long bytes, String sha256) {
        return new RemoteFile(name, URI.create(folder + name), bytes, sha256);
    }

    /** The offer of that name. */
    static Optional<Offer> named(String name) {
        return ALL.stream().filter(offer -> offer.name().equals(name)).findFirst();
    }
}
