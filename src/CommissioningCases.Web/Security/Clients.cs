using System.Net;

namespace CommissioningCases.Web.Security;

/// <summary>From where a request came.</summary>
internal static class Clients
{
    /// <summary>The part of an address of version 6 that says whose network it is: whoever has one has all addresses in it.</summary>
    private const int NetworkBytes = 8;

    /// <summary>By the word of trusted proxies, which have been asked already.</summary>
    public static Client Of(HttpContext context) => new(Plain(context.Connection.RemoteIpAddress)?.ToString(), context.Request.Headers.UserAgent);

    /// <summary>As in <see cref="CurrentPerson.Device"/>.</summary>
    public static string? DeviceOf(HttpContext context) =>
        context.Request.Cookies[context.RequestServices.GetRequiredService<CookieNames>().Device] is { Length: > 0 } device ? device : null;

    /// <summary>By what tries are counted: the address, or the network where somebody has one with many addresses.</summary>
    public static string SourceOf(HttpContext context)
    {
        var address = Plain(context.Connection.RemoteIpAddress);
        return address?.GetAddressBytes() is { Length: > NetworkBytes } bytes ? Convert.ToHexString(bytes, 0, NetworkBytes) : address?.ToString() ?? "";
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
