using System.ComponentModel;
using System.Reflection;

namespace CommissioningCases.Web.Api;

/// <summary>Something that programs can read.</summary>
/// <param name="Route">Its address.</param>
/// <param name="Name">By which programs call it.</param>
/// <param name="Request">The type of the request that reads it: those who may send that may have it.</param>
/// <param name="Summary">What it is, in a few words.</param>
internal sealed record ApiEndpoint(string Route, string Name, TokenScope Scope, Type Request, string Summary)
{
    public required Func<HttpContext, Task<IResult>> Answer { get; init; }

    /// <summary>What else there is to know of it.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>What a row of the answer has; empty where <see cref="Response"/> says it.</summary>
    public IReadOnlyList<ApiField> Fields { get; init; } = [];

    /// <summary>Of which type the answer is; null where it is a page of rows.</summary>
    public Type? Response { get; init; }

    public IReadOnlyList<Role> Roles => Request.GetCustomAttribute<AllowAttribute>()!.Roles;
}

/// <summary>What can be said in an address.</summary>
/// <param name="IsInPath">Whether it is part of the address itself, not of the query.</param>
internal sealed record ApiParameter(string Name, string Description, bool IsInPath = false)
{
    /// <summary>The words of which it can be one; empty where it can be any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>A page of what there is more of.</summary>
public sealed record ApiPage<T>(IReadOnlyList<T> Rows, [property: Description("The address of the page after it; null when this is the last")] string? Next);
