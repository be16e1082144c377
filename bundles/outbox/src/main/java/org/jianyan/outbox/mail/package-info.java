/** E-mail, by the mail server that the administrator configured. */
@Export
@Version("1.0.0")
package org.jianyan.outbox.mail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
