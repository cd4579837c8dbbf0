using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Mail;

/// <summary>Encrypts what messages say, by the keys of the service: whoever reads the database or a backup opens no link of theirs, and nobody puts words into the service's mouth.</summary>
internal sealed class MailContents(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("CommissioningCases.Mail");

    public byte[] Protect(MailText text) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(text));

    /// <returns>Null where it is none of ours, or its key is gone.</returns>
    public MailText? Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<MailText>(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
