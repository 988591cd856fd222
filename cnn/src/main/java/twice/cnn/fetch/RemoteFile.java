package twice.cnn.fetch;

import java.net.URI;

/**
 * A file that others publish.
 *
 * @param name what it is called here
 * @param from where it is had
 * @param bytes its length, or {@link #UNKNOWN}
 * @param sha256 its hash in lower-case hexadecimal digits, or as many of the first ones as are published
 */
record RemoteFile(String name, URI from, long bytes, String sha256) {

    /** The length of a file of which only the hash is published. */
    static final long UNKNOWN = Long.MAX_VALUE;

    boolean isLengthKnown() {
        return bytes != UNKNOWN;
    }

    /** The same file from a mirror: a folder that holds it under its own name. */
    RemoteFile mirrored(URI folder) {
        String path = folder.toString();
        return new RemoteFile(name, URI.create(path.endsWith("/") ? path + name : path + "/" + name), bytes, sha256);
    }
}
