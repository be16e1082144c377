package org.jianyan.rest.internal;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** How the contract calls what is sent: what stands within another type by both names, so that no two are called alike. */
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
    }
}
