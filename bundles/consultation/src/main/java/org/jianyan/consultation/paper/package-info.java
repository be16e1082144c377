/** A consultation's official papers. */
@Export
@Version("2.0.0")
package org.jianyan.consultation.paper;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
