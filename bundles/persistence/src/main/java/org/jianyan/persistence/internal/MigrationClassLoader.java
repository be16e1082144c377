package org.jianyan.persistence.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.flywaydb.core.Flyway;

/** Flyway's own classes and database plugins first, then this bundle's migration scripts. */
final class MigrationClassLoader extends ClassLoader {
    private final ClassLoader scripts = MigrationClassLoader.class.getClassLoader();

    MigrationClassLoader() {
        super(Flyway.class.getClassLoader());
    }

    @Override
    protected URL findResource(String name) {
        return scripts.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return scripts.getResources(name);
    }
}
