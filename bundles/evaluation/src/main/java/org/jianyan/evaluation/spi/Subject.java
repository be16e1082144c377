package org.jianyan.evaluation.spi;

import java.util.UUID;

/**
 * A contact point that is measured.
 *
 * @param path its place in the tree of organisations; what belongs to it has a path that begins so
 */
public record Subject(UUID id, String code, String name, String path) {}
