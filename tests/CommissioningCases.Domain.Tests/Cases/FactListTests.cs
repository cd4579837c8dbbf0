namespace CommissioningCases.Domain.Tests.Cases;

public class FactListTests
{
    [Fact]
    public void Add_LeavesTheShorterListAsItWas()
    {
        FactList<int> one = [1];
        var two = one.Add(2);
        one.ShouldBe([1]);
        two.ShouldBe([1, 2]);
        one.Count.ShouldBe(1);
    }

    [Fact]
    public void Add_ToOneListTwice_MakesTwoListsThatDoNotSeeEachOther()
    {
        var common = Enumerable.Range(0, 5).Aggregate<int, FactList<int>>([], (list, number) => list.Add(number));
        var left = common.Add(100);
        var right = common.Add(200);
        left.Add(101).ShouldBe([0, 1, 2, 3, 4, 100, 101]);
        right.Add(201).ShouldBe([0, 1, 2, 3, 4, 200, 201]);
        left.ShouldBe([0, 1, 2, 3, 4, 100]);
        common.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void Add_FromManyThreadsAtOnce_GivesEachItsOwnList()
    {
        var common = Enumerable.Range(0, 3).Aggregate<int, FactList<int>>([], (list, number) => list.Add(number));
        var grown = Enumerable.Range(0, 200).AsParallel().Select(number => (number, List: common.Add(number).Add(-number))).ToList();
        grown.ShouldAllBe(one => one.List.Skip(3).SequenceEqual(new[] { one.number, -one.number }));
    }

    [Fact]
    public void SetItem_LeavesTheOtherListAsItWas()
    {
        FactList<string> list = ["a", "b"];
        list.SetItem(0, "c").ShouldBe(["c", "b"]);
        list.ShouldBe(["a", "b"]);
        Should.Throw<ArgumentOutOfRangeException>(() => list.SetItem(2, "c"));
    }

    [Fact]
    public void Find_LooksAtItsOwnItemsOnly()
    {
        FactList<int> one = [];
        one = one.Add(1).Add(2).Add(3);
        _ = one.Add(4);
        one.Exists(number => number == 4).ShouldBeFalse();
        one.Find(number => number > 1).ShouldBe(2);
        one.FindLast(number => number > 1).ShouldBe(3);
        one.FindIndex(number => number == 3).ShouldBe(2);
        one.FindAll(number => number != 2).ShouldBe([1, 3]);
        one.FindLast(number => number > 3).ShouldBe(0);
    }
}
