package amends.drools;

import java.net.URL;

/**
 * What generated rules see of the product: Java, Drools and {@link Fired}, nothing else. Drools asks for a class of
 * every name and prefix that it comes across, so it also matters that the answer no is quick.
 */
final class GeneratedClassLoader extends ClassLoader {

    private static final ClassLoader PRODUCT = DroolsEngine.class.getClassLoader();
    private static final String PACKAGE = GeneratedClassLoader.class.getPackageName() + ".";

    GeneratedClassLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.") || name.startsWith("jdk.")) {
            return super.loadClass(name, resolve);
        }
        if (name.startsWith("org.drools.")
                || name.startsWith("org.kie.")
                || name.startsWith("org.mvel2.")
                || name.startsWith(PACKAGE)) {
            return PRODUCT.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith("java/") ? super.getResource(name) : null;
    }
}
