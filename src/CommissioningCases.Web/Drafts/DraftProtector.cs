using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Web.Drafts;

/// <summary>Encrypts typed forms, so that they can lie in a page or in the database and still be read by nobody but this service.</summary>
public sealed class DraftProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("CommissioningCases.Drafts");

    public string Protect(TypedForm form) => _protector.Protect(JsonSerializer.Serialize(form));

    /// <summary>The form; null when the text is none of ours.</summary>
    public TypedForm? Unprotect(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedForm>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
