namespace CommissioningCases.Application.Access;

/// <summary>From where a request comes; null in all that is not known, as of a request that no browser sent.</summary>
/// <param name="Address">The network address, as the reverse proxy tells it where that is trusted.</param>
/// <param name="Browser">What the browser says of itself.</param>
/// <param name="Device">The code by which this service knows a browser again in which somebody has signed in before.</param>
public sealed record Client(string? Address, string? Browser, string? Device)
{
    public static Client Unknown { get; } = new(null, null, null);
}
