using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Forms;

/// <summary>The messages of a form that came back, in the order in which its fields were bound.</summary>
public static class ErrorList
{
    public static IReadOnlyList<(string Field, string Message)> Of(ModelStateDictionary state) =>
        [.. from entry in state
            from error in entry.Value!.Errors
            select (entry.Key, error.ErrorMessage)];

    /// <summary>The first message of a field; null when nothing is wrong with it.</summary>
    public static string? ErrorOf(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed in a field when the form comes back, else the value it begins with.</summary>
    public static string? TypedOr(this ModelStateDictionary state, string field, string? value) =>
        state.TryGetValue(field, out var entry) && entry.AttemptedValue is { } typed ? typed : value;
}
