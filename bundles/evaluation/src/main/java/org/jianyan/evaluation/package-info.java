/** Evaluation of laws in force, and of the contact points' yearly work. */
@Export
@Version("1.0.0")
package org.jianyan.evaluation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
