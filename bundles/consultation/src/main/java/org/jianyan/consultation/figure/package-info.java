/** What is counted of a consultation. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.figure;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
