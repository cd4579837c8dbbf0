namespace CommissioningCases.Browser.Tests;

/// <summary>People who work on a case together, each in a browser window of their own, signed in when they are first needed.</summary>
internal sealed class Company : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> _visitors = [];

    /// <param name="account">The demonstration account's name before the @.</param>
    public async Task<Visitor> SignInAsync(string account)
    {
        if (!_visitors.TryGetValue(account, out var visitor))
        {
            _visitors[account] = visitor = await BrowserSite.SignInAsync(account);
        }

        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            await visitor.DisposeAsync();
        }
    }
}
