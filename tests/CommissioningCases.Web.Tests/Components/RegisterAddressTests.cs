using System.Reflection;
using CommissioningCases.Testing;
using CommissioningCases.Web.Components;
using Microsoft.AspNetCore.Http;

namespace CommissioningCases.Web.Tests.Components;

/// <summary>What holds for the address and the form of filters of every register, whoever declares the next.</summary>
public sealed class RegisterAddressTests
{
    private static readonly IReadOnlyDictionary<string, object> All = typeof(RegisterLinks).GetProperties()
        .Select(property => KeyValuePair.Create(property.Name, property.GetValue(null)!))
        .Append(KeyValuePair.Create(nameof(RegisterLinks.Applications), (object)RegisterLinks.Applications("XDL", 1)))
        .ToDictionary();

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryRegisterWithFilters_HasAnAddress() =>
        All.Values.Select(address => address.GetType().GetProperty(nameof(RegisterAddress<NoFilter>.Register))!.GetValue(address)!.GetType()).ShouldBe(
            typeof(Register).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Register)) && !type.IsAssignableTo(typeof(Register<NoFilter>))),
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void EachFilter_ComesBackFromTheAddress(string name) => On(name, nameof(CheckAddress));

    [Theory]
    [MemberData(nameof(Names))]
    public void EachFilter_HasAChipThatTakesItAway(string name) => On(name, nameof(CheckChip));

    [Theory]
    [MemberData(nameof(Names))]
    public void EachFilter_IsInTheForm_OrKeptByIt(string name) => On(name, nameof(CheckForm));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTable_IsNarrowedAsThePageIs(string name) => On(name, nameof(CheckTable));

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatNobodyUnderstands_IsLeftOut(string name) => On(name, nameof(CheckNonsense));

    private static void On(string name, string check) => typeof(RegisterAddressTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(All[name].GetType().GetGenericArguments())
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [All[name]], null);

    private static void CheckAddress<TFilter>(RegisterAddress<TFilter> whole)
        where TFilter : class, new()
    {
        foreach (var address in SampleFilters.Of(whole.Register).Select(whole.With).Concat(whole.Register.Sorts.Skip(1).Select(sort => whole with { Sort = sort.Word })))
        {
            var read = Read(whole, address.ToString());

            read.ToString().ShouldBe(address.ToString());
            read.Problems.ShouldBeEmpty();
            whole.Register.Filters.Select(filter => filter.ValueOf(read.Filter)).ShouldBe(whole.Register.Filters.Select(filter => filter.ValueOf(address.Filter)));
            read.Sort.ShouldBe(address.Sort);
        }
    }

    private static void CheckChip<TFilter>(RegisterAddress<TFilter> whole)
        where TFilter : class, new()
    {
        foreach (var filter in whole.Register.Filters)
        {
            var chip = whole.With(SampleFilters.Narrow(new TFilter(), filter)).Chips(SampleFilters.Context).Parts.ShouldHaveSingleItem();

            chip.Text.ShouldNotBeNullOrWhiteSpace();
            chip.Href.ShouldBe(whole.Path);
        }
    }

    private static void CheckForm<TFilter>(RegisterAddress<TFilter> whole)
        where TFilter : class, new()
    {
        foreach (var filter in whole.Register.Filters.Where(filter => !filter.IsOfPage))
        {
            var address = whole.With(SampleFilters.Narrow(new TFilter(), filter));
            var form = address.Form(FilterLayout.Line, SampleFilters.Context);

            form.Boxes.Select(box => (box.Word, box.Value)).Concat(form.Kept.Select(kept => (kept.Word, (string?)kept.Value)))
                .ShouldContain((filter.Word, filter.ValueOf(address.Filter)));
        }
    }

    private static void CheckTable<TFilter>(RegisterAddress<TFilter> whole)
        where TFilter : class, new()
    {
        foreach (var filter in whole.Register.Filters)
        {
            var address = whole.With(SampleFilters.Narrow(new TFilter(), filter));

            address.TableHref(TableFormat.Csv).ShouldBe($"{whole.Path}.csv{(filter.IsOfPage ? "" : address.ToString()[whole.Path.Length..])}");
        }
    }

    /// <summary>In silence or with a sentence, but without narrowing anything.</summary>
    private static void CheckNonsense<TFilter>(RegisterAddress<TFilter> whole)
        where TFilter : class, new()
    {
        var nonsense = new string('?', Field.LongestText + 1);
        var query = string.Join('&', whole.Register.Filters.Select(filter => filter.Word).Concat(["sort", "after", "before"]).Select(word => $"{word}={Uri.EscapeDataString(nonsense)}"));

        var read = Read(whole, $"{whole.Path}?{query}");

        read.IsNarrowed.ShouldBeFalse();
        read.ToString().ShouldBe(whole.Path);
    }

    private static RegisterAddress<TFilter> Read<TFilter>(RegisterAddress<TFilter> whole, string address)
        where TFilter : class, new()
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(address[whole.Path.Length..]);
        return whole.Read(request, SampleFilters.Context.Person);
    }
}
