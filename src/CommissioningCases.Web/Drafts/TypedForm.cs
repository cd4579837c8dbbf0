namespace CommissioningCases.Web.Drafts;

/// <summary>What somebody had typed in a form that they have not sent, or sent after the sign-in had expired.</summary>
/// <param name="Url">The form's own address.</param>
/// <param name="Owner">Who had been signed in; null where the cookie no longer says so.</param>
/// <param name="Fields">Every field but passwords and the token against forgery.</param>
public sealed record TypedForm(string Url, Guid? Owner, IReadOnlyDictionary<string, string[]> Fields)
{
    /// <summary>Larger forms are not kept. A form of ten texts of the longest allowed fits.</summary>
    public const int LargestForm = 512 * 1024;

    /// <summary>Longer addresses have no form of ours.</summary>
    public const int LongestUrl = 500;

    private const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>The address at which the form is opened: without what names a handler for what is sent, and without an earlier draft.</summary>
    public static string AddressOf(HttpRequest request)
    {
        var kept = request.Query.Where(parameter => parameter.Key is not ("handler" or DraftFilter.Parameter));
        return request.PathBase + request.Path + QueryString.Create(kept);
    }

    public static IReadOnlyDictionary<string, string[]> FieldsOf(IFormCollection form) => form
        .Where(field => field.Key != AntiforgeryField && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray(), StringComparer.Ordinal);

    public bool MayBeReadBy(Guid person) => Owner is null || Owner == person;
}
