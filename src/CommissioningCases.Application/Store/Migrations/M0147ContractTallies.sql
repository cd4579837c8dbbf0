-- How trusts monitor their contracts was counted by reading every contract and everything that was asked of one. Both are now among the tallies, by days, under
-- scenario 0: the views are made anew once this version starts. The page reads those tallies alone, of a trust, of an authority or of all.
create index case_tallies_contracts on case_tallies (sha, pct) where scenario = 0;
