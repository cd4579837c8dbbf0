using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Sealing;

/// <summary>The key by which this service signs seals, which the database never holds, and all by which it ever did.</summary>
public sealed class SealKeys
{
    private readonly string? _signing;

    /// <param name="origin">What seals call the service.</param>
    /// <param name="signing">The private key in the form PEM; null where seals can be checked here but not made.</param>
    /// <param name="earlier">The public keys of earlier times, each in the form PEM.</param>
    /// <exception cref="CryptographicException">One of them is no such key.</exception>
    public SealKeys(string origin, string? signing, params IReadOnlyList<string> earlier)
    {
        (Origin, _signing) = (origin, signing);
        Known = [.. (signing is null ? earlier : [signing, .. earlier]).Select(SealKey.Read).DistinctBy(key => key.Id)];
        if (signing is not null)
        {
            Sign("whether it is the private half");
        }
    }

    /// <summary>Where no key was given: nothing is sealed.</summary>
    public static SealKeys None { get; } = new("", signing: null);

    public string Origin { get; }

    public bool CanSign => _signing is not null;

    /// <summary>The present one first.</summary>
    public IReadOnlyList<SealKey> Known { get; }

    /// <summary>The key that a seal names; null where it is not known here.</summary>
    public SealKey? Find(string id) => Known.FirstOrDefault(key => key.Id == id);

    /// <summary>Why a seal cannot be believed, as a sentence; null where one of the known keys has signed it as it stands.</summary>
    public string? FaultOf(Seal seal) => Find(seal.KeyId) switch
    {
        null => $"{seal} is signed by a key that is not known here, {seal.KeyId}. If that was once the key of this service, name its public half in the setting EarlierSealKeys.",
        var key => key.HasSigned(seal) ? null : $"{seal} was changed: its signature is not that of what it says.",
    };

    /// <summary>Signs what the seal says.</summary>
    internal Seal Signed(Seal seal)
    {
        var named = seal with { KeyId = Known[0].Id };
        return named with { Signature = Sign(named.SignedText) };
    }

    private byte[] Sign(string text)
    {
        using var key = SealKey.Open(_signing ?? throw new InvalidOperationException("There is no key to sign with."));
        return key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256);
    }
}
