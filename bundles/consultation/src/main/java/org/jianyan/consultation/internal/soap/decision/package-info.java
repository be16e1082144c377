@XmlSchema(namespace = DecisionsPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.consultation.internal.soap.decision;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
