using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>Where the server's Unix socket is: in the server's folder, or, when that path is longer than a socket's may be, in a short one for it alone.</summary>
internal static class SocketFolder
{
    /// <summary>sockaddr_un holds 108 bytes, the last of which is zero.</summary>
    private const int LongestSocketPath = 107;

    /// <summary>No port is listened on: it is a part of the socket's name. The supervisor says it too.</summary>
    public const int Port = 5432;

    private static readonly string SocketName = $".s.PGSQL.{Port}";

    public static string For(ServerFolder folder)
    {
        var own = folder.Under("s");
        return Fits(own) ? own : $"/tmp/embedded-postgres-{Key(folder)}";
    }

    private static string Key(ServerFolder folder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.ToString())))[..16];

    private static bool Fits(string folder) => Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) <= LongestSocketPath;
}
