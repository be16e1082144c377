@XmlSchema(namespace = RecipientsPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.notices.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
