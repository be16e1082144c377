/** What organisations are told of, and how. */
@Export
@Version("1.0.0")
package org.jianyan.notices;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
