using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Accounts;

internal static class Passkeys
{
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
