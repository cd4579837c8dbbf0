using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CommissioningCases.Application.Store;

/// <summary>Encrypts what lies in the database and is for the service alone, by the keys of the service: whoever reads the database or a backup learns nothing of it, and nobody else can make one.</summary>
/// <param name="purpose">What one purpose encrypts, no other reads.</param>
internal abstract class KeptSecret<T>(IDataProtectionProvider provider, string purpose)
    where T : class
{
    private readonly IDataProtector _protector = provider.CreateProtector(purpose);

    public byte[] Protect(T secret) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(secret));

    /// <returns>Null where it is none of ours, or its key is gone.</returns>
    public T? Read(byte[] kept)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
