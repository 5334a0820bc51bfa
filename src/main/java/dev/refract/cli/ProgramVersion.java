package dev.refract.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code refract --version} prints: the version of the POM, which the build writes into a resource. */
final class ProgramVersion implements IVersionProvider {
    private static final String RESOURCE = "/dev/refract/version.properties";

    @Override
    public String[] getVersion() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new String[] {"refract " + properties.getProperty("version")};
    }
}
