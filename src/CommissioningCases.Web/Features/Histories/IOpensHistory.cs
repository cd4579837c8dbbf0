namespace CommissioningCases.Web.Features.Histories;

/// <summary>A page on which somebody reads a case, contract or choice programme: that of which they were told something.</summary>
public interface IOpensHistory
{
    /// <summary>The one that is read; null where there is none.</summary>
    Guid? Opened { get; }
}
