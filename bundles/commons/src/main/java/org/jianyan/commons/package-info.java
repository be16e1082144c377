/** Identifiers, pages, typed errors and what authenticates: shared by every bundle, no services. */
@Export
@Version("1.2.0")
package org.jianyan.commons;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
