/** A contact point's work on a request: steps, activities, report, sign-off, return. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.task;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
