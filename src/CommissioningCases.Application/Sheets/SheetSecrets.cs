using System.Security.Cryptography;
using System.Text.Json;
using CommissioningCases.Application.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Sheets;

/// <summary>Encrypts the one-time links of people who were invited where the service sends no mail, by the keys of the service, until whoever invited them has seen them.</summary>
internal sealed class SheetSecrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("CommissioningCases.Sheets");

    public byte[] Protect(OneTimeLink link) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(link));

    /// <returns>Null where it is none of ours, or its key is gone.</returns>
    public OneTimeLink? Read(byte[] secret)
    {
        try
        {
            return JsonSerializer.Deserialize<OneTimeLink>(_protector.Unprotect(secret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
