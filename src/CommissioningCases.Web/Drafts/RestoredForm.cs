using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Drafts;

/// <summary>The fields that were typed and not sent, on the page whose form has been filled in with them again.</summary>
public sealed class RestoredForm
{
    private static readonly object Key = new();

    private RestoredForm(IReadOnlyDictionary<string, string[]> fields) => Fields = fields;

    public IReadOnlyDictionary<string, string[]> Fields { get; }

    /// <summary>Null on every other page.</summary>
    public static RestoredForm? Of(HttpContext context) => context.Items[Key] as RestoredForm;

    internal static void Restore(HttpContext context, ModelStateDictionary state, IReadOnlyDictionary<string, string[]> fields)
    {
        context.Items[Key] = new RestoredForm(fields);
        foreach (var (name, values) in fields)
        {
            state.SetModelValue(name, values, string.Join(',', values));
            state.MarkFieldSkipped(name); // nothing has been judged yet
        }
    }
}
