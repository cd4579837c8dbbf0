using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Mail;

/// <summary>What messages say, encrypted: nobody opens a link of theirs, and nobody puts words into the service's mouth.</summary>
internal sealed class MailContents(IDataProtectionProvider provider) : KeptSecret<MailText>(provider, "CommissioningCases.Mail");
