/** Consultations, the opinions they receive, and what became of them. */
@Export
@Version("1.0.0")
package org.jianyan.consultation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
